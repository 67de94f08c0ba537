/** A pointer begins so and is small (git-lfs, docs/spec.md). */
const version = 'version https://git-lfs.github.com/spec/v1\n';
const largestPointer = 1024;

export function isLfsPointer(content: Buffer): boolean {
  if (content.length > largestPointer || !content.subarray(0, version.length).equals(Buffer.from(version)))
    return false;
  return /^oid sha256:[0-9a-f]{64}$/m.test(content.toString('latin1'));
}
