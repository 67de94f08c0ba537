/** Node itself strips the types, so tests run from the sources with no build. */
export default {
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/strip-types.js' },
  testEnvironment: 'node',
  testSequencer: '<rootDir>/scripts/longest-first.js',
  testTimeout: 240_000,
  maxWorkers: 3,
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/dist/'],
};
