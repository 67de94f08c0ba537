/** Issues that are kept in step. */
import type { ErrorEntry } from './entry.ts';

export const issueErrors = {
  ISSUES_SIDE_REFUSED: {
    category: 'unsafe',
    meaning: 'So many items of a tracker are gone or changed that it was more likely misread.',
    cure: 'Look at the tracker and at the filter; if it is as it should be, run once with the input `force`.',
  },
  ISSUES_OUTSIDERS_HELD: {
    category: 'unsafe',
    meaning: 'Items that outsiders opened were changed, so many at once that they wait; all others go on.',
    cure: 'Look at them; if they are as they should be, run once with the inputs `force` and `items: all`.',
  },
  ISSUES_OWNED: {
    category: 'conflict',
    meaning:
      'An item is kept in step by something else already, such as the sync that a tracker brings itself.',
    cure: "Switch the tracker's own sync off for it, or leave it out by a filter.",
  },
  ISSUES_PAIRS_OVERLAP: {
    category: 'conflict',
    meaning:
      'An item fits several pairs that share two systems or more. It stays with the pair that has it; a new one goes to the first.',
    cure: 'Put the pair first that is to have new ones, or filter by what no item fits twice, such as `state`, `project` or `type`. Leave it as it is if that is meant.',
  },
  ISSUES_AMBIGUOUS: {
    category: 'conflict',
    meaning: 'Items could be matched in more than one way.',
    cure: 'Give them different values of the field that they are matched by, or close those that are too many.',
  },
  ISSUES_MADE_TWICE: {
    category: 'conflict',
    meaning:
      'Two runs at once made an item each for the same item of another system: neither could see what the other was about to do. The first one stays. A copy that somebody made by hand within the hour, with the mark in its text, looks the same.',
    cure: 'Give all workflows that sync the same issues one `concurrency` group, so that their runs wait for each other. Where the second item is still open, close it; or, if it is an item of its own, take its mark off: in GitHub the hidden comment in the text, in Jira the property `sync-action` of the issue.',
  },
  ISSUES_MARK_DOUBTED: {
    category: 'unsafe',
    meaning: 'An item carries the mark of a link that the other item does not confirm.',
    cure: 'If they are one, let the filters take both, and run once with `items: all`. If not, take the mark off: in GitHub the hidden comment in the text, in Linear the attachment of `sync-action`, in Jira the property `sync-action` of the issue.',
  },
  ISSUES_RESTRICTED: {
    category: 'unsafe',
    meaning:
      'Items that not everybody may read, such as those with a security level of Jira, are not picked up.',
    cure: 'Leave it so; or filter by a `label` of that system, and put it on those that are to be copied. What is linked already stays so.',
  },
  ISSUES_LINK_DOUBTED: {
    category: 'unsafe',
    meaning:
      'Only the stored state says that these items are one: no mark on them does, and others can write that state.',
    cure: 'If they are one, run once with the inputs `force` and `items: all`, which marks them again; if not, delete the stored state. With `state-key` nobody else can make one.',
  },
  ISSUES_CONFLICT: {
    category: 'conflict',
    meaning: 'Sides of an item differ, and the strategy leaves it to a person.',
    cure: 'Put the label `sync: take <system>` on one of its items, comment `/sync take <system>` there, or run again with the input `choose`; the job summary shows both values.',
  },
  ISSUES_ANSWER_UNUSED: {
    category: 'validation',
    meaning: 'What a person has answered to a conflict of an item decided nothing.',
    cure: 'Name one of the systems that differ: by a label, a comment or the input `choose`.',
  },
  ISSUES_WITHOUT_HISTORY: {
    category: 'conflict',
    meaning: 'Sides differed, nothing was remembered of them, and the strategy decided.',
    cure: 'Look at the field; what was overwritten is in the audit trail.',
  },
  ISSUES_COMMENT_OVERRULED: {
    category: 'conflict',
    meaning:
      'A comment was edited in several systems since they were last in step; the later edit went to the others.',
    cure: 'Look at the comment; what was overwritten is in the audit trail.',
  },
  ISSUES_NOT_ENDED: {
    category: 'conflict',
    meaning: 'An item is gone on one side, and its counterpart was not ended, or is worked on again.',
    cure: 'Restore the one that is gone to keep them in step; else end the other.',
  },
  ISSUES_PARKED: {
    category: 'conflict',
    meaning: 'An item could not be synced; it waits, and the others went on.',
    cure: 'Nothing to do: the next runs try again. If it comes back, see the error that is named.',
  },
  ISSUES_HOLDS_SECRET: {
    category: 'unsafe',
    meaning: 'An item holds the value of a secret of the run; it is not copied to where others may read it.',
    cure: 'Revoke the secret, and take it out of the item.',
  },
  ISSUES_ROLLBACK_REFUSED: {
    category: 'unsafe',
    meaning: 'What was written cannot be taken back, since somebody has changed it meanwhile.',
    cure: 'Change it by hand.',
  },
  ISSUES_VALUE_UNMAPPED: {
    category: 'config',
    meaning: 'A value of an issue has no counterpart in another system, so it is left alone there.',
    cure: 'Add it to the mapping of the field, on the line named.',
  },
  ISSUES_MAPPING_IMPOSSIBLE: {
    category: 'config',
    meaning: 'The mapping of a field does not fit what a tracker has.',
    cure: 'Correct the field on the line named.',
  },
  ISSUES_MODULE_REFUSED: {
    category: 'unsafe',
    meaning:
      'A module of yours is not run: it lies outside of the workspace, somebody else may have chosen what is checked out, or it was to see what no module sees.',
    cure: 'Put the module into the repository itself, and check the default branch out, unaltered, where a comment or an issue starts the run.',
  },
  ISSUES_MODULE_UNUSABLE: {
    category: 'config',
    meaning:
      'A module of yours is not there, cannot be loaded, or does not offer what the configuration needs of it.',
    cure: 'Correct `module` and `export` on the line named, or the module.',
  },
  ISSUES_MODULE_FAILED: {
    category: 'validation',
    meaning: 'A module of yours threw, or gave what cannot be used.',
    cure: 'Correct the module; what it prints stands in the debug log.',
  },
  ISSUES_MODULE_HUNG: {
    category: 'network',
    meaning: 'A tracker of yours did not answer in time, or its process ended; it is asked nothing more.',
    cure: 'Look at what the module waits for; what it prints stands in the debug log.',
  },
} as const satisfies Record<string, ErrorEntry>;
