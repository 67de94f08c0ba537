const tests = /(?:^|\/)(?:__tests__|tests?|specs?)\/|[._-](?:test|spec)\.\w+$/;

/** Whether a path is that of a test, or of something beside tests, as most projects name them. */
export function isTestFile(path: string): boolean {
  return tests.test(path);
}
