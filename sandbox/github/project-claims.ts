import type { Claim } from '../claims.ts';

const GUIDE =
  'https://docs.github.com/en/issues/planning-and-tracking-with-projects/automating-your-project/using-the-api-to-manage-projects';

/** What Projects v2 do beyond the published schema. */
export const projectClaims: readonly Claim[] = [
  {
    behaviour: 'Adding an item and setting its field take two calls.',
    source: `${GUIDE}#adding-an-item-to-a-project`,
    test: 'refuses to add an item and set its field in one call',
  },
  {
    behaviour: 'Adding what is there gives the item that is there.',
    source: `${GUIDE}#adding-an-item-to-a-project`,
    test: 'gives the item that is there when an issue is added again',
  },
  {
    behaviour: 'A field that mirrors the issue is changed on the issue alone.',
    source: `${GUIDE}#updating-a-custom-text-number-or-date-field`,
    test: 'refuses what %s does not take (%j)',
  },
  {
    behaviour: 'An option that the field has not is refused; an empty one does not clear.',
    source: 'https://github.com/gr2m/github-project/issues/79',
    test: 'refuses what %s does not take (%j)',
  },
  {
    behaviour:
      'Ids of fields tell selects and iterations from the rest, but not numbers from dates or texts.',
    source: 'https://github.com/Arclio/github-projects-mcp/issues/9',
    test: 'shows the fields of a project with their options and iterations',
  },
  {
    behaviour: 'An archived item cannot be updated.',
    source: 'https://github.com/gr2m/github-project/issues/96',
    test: 'refuses a change of an archived item until it is taken out of the archive',
  },
  {
    behaviour: 'Options that are written replace all others, with new ids, and items lose their values.',
    source: 'https://github.com/langwatch/langwatch/pull/3330',
    test: 'replaces all options of a field, and empties it on every item',
  },
  {
    behaviour: 'The workflow’s token sees no project.',
    source:
      'https://docs.github.com/en/issues/planning-and-tracking-with-projects/automating-your-project/automating-projects-using-actions',
    test: 'hides a project from a token without the right to projects (%s)',
  },
  {
    behaviour: 'A project that a token may not see is not found by its number.',
    source: 'https://github.com/actions/add-to-project/issues/462',
    test: 'hides a project from a token without the right to projects (%s)',
  },
  {
    behaviour: 'An item whose issue the token does not see is redacted.',
    source: 'https://docs.github.com/en/graphql/reference/enums#projectv2itemtype',
    test: 'redacts the item of an issue that the token does not see',
  },
];
