/** Global ids, the same in REST and GraphQL: the kind and a key, opaque to clients and stable in a world. */

export type NodeKind =
  | ('R' | 'PR' | 'I' | 'LA' | 'U' | 'T' | 'MI' | 'C' | 'IC' | 'REF')
  | ('MQ' | 'MQE' | 'SCR' | 'CR' | 'SC' | 'PSH' | 'EN' | 'GA' | 'DBP' | 'A' | 'O' | 'RR')
  | ('PVT' | 'PVTI' | 'PVTF' | 'PVTSSF' | 'PVTIF' | 'PVTFV' | 'DI' | 'EV' | 'IT');

export function nodeId(kind: NodeKind, key: number | string): string {
  return `${kind}_${Buffer.from(String(key)).toString('base64url')}`;
}

export function readNodeId(id: string): { readonly kind: string; readonly key: string } {
  const [kind = '', ...rest] = id.split('_');
  return { kind, key: Buffer.from(rest.join('_'), 'base64url').toString('utf8') };
}
