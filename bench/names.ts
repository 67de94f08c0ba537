/** The repositories of every world here. */
export const siblingName = 'acme/ui';
export const targetName = 'acme/app';
