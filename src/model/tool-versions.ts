/** Words and versions in one line, as they become part of a verdict's key: `node 24.1.0 linux x64`. */
export const toolVersionsForm = /^[a-z0-9][a-z0-9 ._+-]{0,99}$/;
