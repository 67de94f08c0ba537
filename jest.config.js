/** Node itself strips the types, so tests run from the sources with no build. */
export default {
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/strip-types.js' },
  testEnvironment: 'node',
  testSequencer: '<rootDir>/scripts/longest-first.js',
  testTimeout: 240_000,
  maxWorkers: 3,
  // What a worker starts is copied from it first, and each suite leaves something behind.
  workerIdleMemoryLimit: '400MB',
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/dist/'],
};
