/** Panels of Jira and alerts of GitHub: five kinds each. */
const alerts: Readonly<Record<string, string>> = {
  info: 'NOTE',
  note: 'IMPORTANT',
  success: 'TIP',
  tip: 'TIP',
  warning: 'WARNING',
  error: 'CAUTION',
};

const panels: Readonly<Record<string, string>> = {
  NOTE: 'info',
  IMPORTANT: 'note',
  TIP: 'success',
  WARNING: 'warning',
  CAUTION: 'error',
};

/** Kinds that GitHub does not have are notes. */
export function alertOf(panelType: string): string {
  return alerts[panelType] ?? 'NOTE';
}

/** The kind of panel, and what stands behind the sign of the alert; undefined where a text begins no alert. */
export function panelOf(text: string): { readonly panelType: string; readonly rest: string } | undefined {
  const [sign = '', kind = ''] = /^\[!(\w+)\][ \t]*(?:\n|$)/.exec(text) ?? [];
  const panelType = panels[kind.toUpperCase()];
  return panelType === undefined ? undefined : { panelType, rest: text.slice(sign.length) };
}
