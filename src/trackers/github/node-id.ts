/** Marks and events name what they like: for what cannot be a node, GitHub is not asked. */
export function isNodeId(id: string): boolean {
  return /^[\w=-]{1,300}$/.test(id);
}
