/** What a site and its projects have when nobody changed anything. */
import type { IssueType, LinkType, Status, Transition } from './state.ts';

export const STATUSES: readonly Status[] = [
  { id: '10000', name: 'To Do', category: 'new' },
  { id: '10001', name: 'In Progress', category: 'indeterminate' },
  { id: '10002', name: 'Done', category: 'done' },
];

/** As in a project that was just made: from any status to any, and what is done is resolved. */
export const TRANSITIONS: readonly Transition[] = [
  { id: '11', name: 'To Do', from: '*', to: '10000', screen: {}, resolution: null },
  { id: '21', name: 'In Progress', from: '*', to: '10001', screen: {}, resolution: null },
  { id: '31', name: 'Done', from: '*', to: '10002', screen: {}, resolution: '10000' },
];

export const LINK_TYPES: readonly LinkType[] = [
  { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { id: '10001', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  { id: '10003', name: 'Relates', inward: 'relates to', outward: 'relates to' },
];

export const ISSUE_TYPES: readonly IssueType[] = [
  { id: '10001', name: 'Task', subtask: false },
  { id: '10002', name: 'Bug', subtask: false },
  { id: '10003', name: 'Story', subtask: false },
  { id: '10004', name: 'Sub-task', subtask: true },
];

export const PRIORITIES = ['Highest', 'High', 'Medium', 'Low', 'Lowest'];
export const RESOLUTIONS = ['Done', "Won't Do", 'Duplicate'];
