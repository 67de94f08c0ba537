/** Characters that GitHub takes. */
export const longestTitle = 256;
export const longestLabel = 50;
/** Of descriptions and comments. */
export const longestBody = 65_536;
