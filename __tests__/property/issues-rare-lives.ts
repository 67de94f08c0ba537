/** Lives in which an edit was lost once, as they were found at random and cut down: each is lived in each run of the tests. */
import type { Life, Setting } from './issues-life.ts';

const plain: Setting = {
  count: 2,
  form: 'fields',
  onDelete: 'ignore',
  offsets: [0, 0, 0],
  alongs: [false, false, false],
  clientIds: false,
  isReadOnly: false,
  stores: false,
  grain: 1000,
  hasHistory: false,
  follows: false,
  announces: false,
  marks: true,
};

/** A label is put on an item, and on its copy in the second in which that was made. */
const labelledAtOnce: [Setting, Life, Life] = [
  plain,
  [{ step: { kind: 'add', system: 1 }, wait: 2 }],
  [
    { step: { kind: 'title', system: 0, pick: 0 }, wait: 2 },
    { step: { kind: 'run', isFull: false, fault: undefined }, wait: 0 },
    { step: { kind: 'label', system: 0, pick: 0 }, wait: 0 },
  ],
];

/**
 * A run that has taken a label from a side that may not be written, and one that is put on elsewhere, is stopped before
 * it writes; then the second is taken off again.
 */
const undoneOnTheWay: [Setting, Life] = [
  { ...plain, count: 3, form: 'hashes', grain: 1, isReadOnly: true, announces: true },
  [
    { step: { kind: 'add', system: 2 }, wait: 2 },
    { step: { kind: 'run', isFull: false, fault: undefined }, wait: 2 },
    { step: { kind: 'label', system: 2, pick: 0 }, wait: 2 },
    { step: { kind: 'label', system: 0, pick: 0 }, wait: 2 },
    { step: { kind: 'run', isFull: false, fault: { at: 6, fate: 'killed halfway' } }, wait: 2 },
    { step: { kind: 'unlabel', system: 0, pick: 0 }, wait: 2 },
  ],
];

/** Of three items one is removed while another is closed by hand, and the policy closes the third; then it is opened again. */
const openedAgain: [Setting, Life] = [
  { ...plain, count: 3, onDelete: 'close', grain: 1 },
  [
    { step: { kind: 'add', system: 0 }, wait: 2 },
    { step: { kind: 'run', isFull: false, fault: undefined }, wait: 2 },
    { step: { kind: 'state', system: 0, pick: 0, closed: true }, wait: 2 },
    { step: { kind: 'remove', system: 1, pick: 0 }, wait: 2 },
    { step: { kind: 'run', isFull: false, fault: undefined }, wait: 2 },
    { step: { kind: 'state', system: 0, pick: 0, closed: false }, wait: 2 },
  ],
];

/** A label is taken off again before the third item is made; what the second is to drop was but announced. */
const droppedBeforeTheThird: [Setting, Life] = [
  { ...plain, count: 3, alongs: [true, false, false], grain: 1, announces: true },
  [
    { step: { kind: 'add', system: 0 }, wait: 2 },
    { step: { kind: 'label', system: 0, pick: 0 }, wait: 2 },
    { step: { kind: 'run', isFull: false, fault: { at: 3, fate: 'refused' } }, wait: 2 },
    { step: { kind: 'unlabel', system: 0, pick: 0 }, wait: 2 },
    { step: { kind: 'run', isFull: false, fault: { at: 4, fate: 'killed' } }, wait: 2 },
  ],
];

/** The third item is made with a label that could not be written to the first; then it is taken off again. */
const toldToTheThird: [Setting, Life] = [
  { ...plain, count: 3, alongs: [true, false, true], grain: 1 },
  [
    { step: { kind: 'add', system: 1 }, wait: 2 },
    { step: { kind: 'add', system: 0 }, wait: 2 },
    { step: { kind: 'run', isFull: false, fault: { at: 8, fate: 'refused' } }, wait: 2 },
    { step: { kind: 'label', system: 2, pick: 0 }, wait: 2 },
    { step: { kind: 'run', isFull: false, fault: { at: 7, fate: 'refused' } }, wait: 2 },
    { step: { kind: 'unlabel', system: 2, pick: 0 }, wait: 2 },
  ],
];

/** A run that has announced an edit is stopped before it writes, long after the other item was last changed. */
const announcedLongAfter: [Setting, Life] = [
  { ...plain, alongs: [true, false, false], grain: 1, announces: true },
  [
    { step: { kind: 'add', system: 1 }, wait: 2 },
    { step: { kind: 'add', system: 0 }, wait: 2 },
    { step: { kind: 'run', isFull: false, fault: undefined }, wait: 2 },
    { step: { kind: 'line', system: 1, pick: 0, line: 0 }, wait: 300 },
    { step: { kind: 'run', isFull: false, fault: undefined }, wait: 2 },
    { step: { kind: 'title', system: 0, pick: 0 }, wait: 2 },
    { step: { kind: 'run', isFull: false, fault: { at: 3, fate: 'killed after' } }, wait: 2 },
  ],
];

/** A comment is edited that a stopped run has copied, and the copy does not get the edit at once. */
const editedCopyUnknown: [Setting, Life] = [
  { ...plain, count: 3, alongs: [false, false, true], clientIds: true, grain: 1, marks: false },
  [
    { step: { kind: 'add', system: 0 }, wait: 2 },
    { step: { kind: 'say', system: 0, pick: 0 }, wait: 2 },
    { step: { kind: 'run', isFull: false, fault: { at: 11, fate: 'killed halfway' } }, wait: 2 },
    { step: { kind: 'rephrase', system: 0, pick: 0 }, wait: 2 },
    { step: { kind: 'add', system: 0 }, wait: 2 },
    { step: { kind: 'label', system: 0, pick: 0 }, wait: 2 },
    { step: { kind: 'run', isFull: false, fault: { at: 11, fate: 'refused' } }, wait: 2 },
  ],
];

/** An edited comment goes with its item before all of its copies have got the edit. */
const editedAndRemoved: [Setting, Life] = [
  { ...plain, count: 3, alongs: [false, false, true], grain: 1 },
  [
    { step: { kind: 'add', system: 1 }, wait: 2 },
    { step: { kind: 'say', system: 1, pick: 0 }, wait: 2 },
    { step: { kind: 'run', isFull: false, fault: undefined }, wait: 2 },
    { step: { kind: 'rephrase', system: 1, pick: 0 }, wait: 2 },
    { step: { kind: 'run', isFull: false, fault: { at: 5, fate: 'refused' } }, wait: 2 },
    { step: { kind: 'remove', system: 1, pick: 0 }, wait: 2 },
  ],
];

/** Where a label was put on goes before it is told; it was announced to one side, and nothing is known of the other. */
const owedByOneThatWent: [Setting, Life] = [
  { ...plain, count: 3, alongs: [false, true, false], grain: 1, announces: true },
  [
    { step: { kind: 'add', system: 0 }, wait: 2 },
    { step: { kind: 'add', system: 1 }, wait: 2 },
    { step: { kind: 'run', isFull: false, fault: { at: 7, fate: 'lost' } }, wait: 2 },
    { step: { kind: 'label', system: 2, pick: 1 }, wait: 2 },
    { step: { kind: 'run', isFull: false, fault: { at: 5, fate: 'killed' } }, wait: 2 },
    { step: { kind: 'archive', system: 2, pick: 1 }, wait: 2 },
  ],
];

/** A text is edited, told to a third item as that is made, and announced to the second; then the first goes. */
const madeWithTheEdit: [Setting, Life] = [
  { ...plain, count: 3, alongs: [true, false, false], grain: 1, announces: true },
  [
    { step: { kind: 'add', system: 0 }, wait: 2 },
    { step: { kind: 'run', isFull: false, fault: { at: 3, fate: 'refused' } }, wait: 2 },
    { step: { kind: 'line', system: 2, pick: 0, line: 0 }, wait: 2 },
    { step: { kind: 'run', isFull: false, fault: { at: 6, fate: 'killed' } }, wait: 2 },
    { step: { kind: 'remove', system: 2, pick: 0 }, wait: 2 },
  ],
];

/** One item is behind when another edit is announced to all; then who has made it goes. */
const behindAndAnnounced: [Setting, Life] = [
  { ...plain, count: 3, alongs: [false, true, true], grain: 1, announces: true },
  [
    { step: { kind: 'add', system: 0 }, wait: 2 },
    { step: { kind: 'run', isFull: false, fault: undefined }, wait: 2 },
    { step: { kind: 'title', system: 1, pick: 0 }, wait: 2 },
    { step: { kind: 'line', system: 0, pick: 0, line: 0 }, wait: 2 },
    { step: { kind: 'run', isFull: false, fault: { at: 6, fate: 'refused' } }, wait: 2 },
    { step: { kind: 'line', system: 1, pick: 0, line: 0 }, wait: 2 },
    { step: { kind: 'run', isFull: false, fault: { at: 4, fate: 'killed' } }, wait: 2 },
    { step: { kind: 'remove', system: 1, pick: 0 }, wait: 2 },
  ],
];

/** An item that cannot be marked is made, and what it was made for is put away before it is remembered. */
const putAwayUnknown: [Setting, Life] = [
  { ...plain, clientIds: true, grain: 1, marks: false },
  [
    { step: { kind: 'add', system: 0 }, wait: 2 },
    { step: { kind: 'run', isFull: false, fault: { at: 5, fate: 'killed' } }, wait: 2 },
    { step: { kind: 'archive', system: 0, pick: 0 }, wait: 2 },
    { step: { kind: 'run', isFull: false, fault: undefined }, wait: 2 },
    { step: { kind: 'restore', system: 0, pick: 0 }, wait: 2 },
  ],
];

/** An item is labelled and put away before any run has told the label, and no state remembers it. */
const labelledAndPutAway: [Setting, Life, Life] = [
  { ...plain, count: 3, grain: 1 },
  [
    { step: { kind: 'add', system: 0 }, wait: 2 },
    { step: { kind: 'run', isFull: false, fault: { at: 7, fate: 'killed after' } }, wait: 2 },
  ],
  [
    { step: { kind: 'label', system: 0, pick: 0 }, wait: 2 },
    { step: { kind: 'archive', system: 0, pick: 0 }, wait: 0 },
    { step: { kind: 'run', isFull: false, fault: undefined }, wait: 2 },
    { step: { kind: 'restore', system: 0, pick: 0 }, wait: 2 },
    { step: { kind: 'run', isFull: false, fault: undefined }, wait: 2 },
  ],
];

/** As `putAwayUnknown`, but that what it was made for is marked, so that its mark names what another link has by then. */
const putAwayMarked: [Setting, Life] = [
  { ...plain, clientIds: true, grain: 1, marks: false },
  [
    { step: { kind: 'add', system: 0 }, wait: 2 },
    { step: { kind: 'run', isFull: false, fault: { at: 6, fate: 'killed halfway' } }, wait: 2 },
    { step: { kind: 'archive', system: 0, pick: 0 }, wait: 2 },
    { step: { kind: 'run', isFull: false, fault: undefined }, wait: 2 },
    { step: { kind: 'restore', system: 0, pick: 0 }, wait: 2 },
  ],
];

export const rareLives: readonly [Setting, Life][] = [
  undoneOnTheWay,
  openedAgain,
  droppedBeforeTheThird,
  toldToTheThird,
  announcedLongAfter,
  editedCopyUnknown,
  editedAndRemoved,
  owedByOneThatWent,
  madeWithTheEdit,
  behindAndAnnounced,
  putAwayUnknown,
  putAwayMarked,
];

/** An item that was put away unknown comes back in a run that is stopped once it has announced. */
const backInAStoppedRun: [Setting, Life, Life] = [
  { ...plain, count: 3, form: 'hashes', clientIds: true, grain: 1, announces: true },
  [
    { step: { kind: 'add', system: 2 }, wait: 0 },
    { step: { kind: 'run', isFull: false, fault: { at: 10, fate: 'refused' } }, wait: 0 },
    { step: { kind: 'label', system: 1, pick: 0 }, wait: 2 },
    { step: { kind: 'label', system: 0, pick: 0 }, wait: 0 },
    { step: { kind: 'archive', system: 0, pick: 0 }, wait: 0 },
  ],
  [
    { step: { kind: 'run', isFull: false, fault: { at: 1, fate: 'flaky' } }, wait: 0 },
    { step: { kind: 'run', isFull: false, fault: undefined }, wait: 2 },
    { step: { kind: 'archive', system: 2, pick: 0 }, wait: 0 },
    { step: { kind: 'restore', system: 0, pick: 0 }, wait: 0 },
    { step: { kind: 'unlabel', system: 1, pick: 0 }, wait: 2 },
    { step: { kind: 'run', isFull: false, fault: { at: 6, fate: 'killed after' } }, wait: 2 },
    { step: { kind: 'run', isFull: false, fault: undefined }, wait: 0 },
  ],
];

/** The state is lost after each of the two. */
export const rareLivesWithoutState: readonly [Setting, Life, Life][] = [
  labelledAtOnce,
  labelledAndPutAway,
  backInAStoppedRun,
];
