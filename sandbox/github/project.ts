/** Projects v2: fields, items and their values, as the world keeps them. */

export interface Option {
  readonly id: string;
  readonly name: string;
  readonly color: string;
  readonly description: string;
}

export interface Iteration {
  readonly id: string;
  readonly title: string;
  /** `2026-11-02` */
  readonly startDate: string;
  /** Days. */
  readonly duration: number;
  readonly completed: boolean;
}

/** Fields that the project mirrors from its items' issues. */
export type MirrorType =
  | 'TITLE'
  | 'ASSIGNEES'
  | 'LABELS'
  | 'MILESTONE'
  | 'REPOSITORY'
  | 'LINKED_PULL_REQUESTS'
  | 'REVIEWERS'
  | 'PARENT_ISSUE'
  | 'SUB_ISSUES_PROGRESS';

export type PlainType = 'TEXT' | 'NUMBER' | 'DATE';

interface FieldBase {
  readonly id: number;
  name: string;
  readonly createdAt: Date;
}

export type ProjectField = FieldBase &
  (
    | { readonly type: MirrorType | PlainType }
    | { readonly type: 'SINGLE_SELECT'; options: readonly Option[] }
    | { readonly type: 'ITERATION'; iterations: readonly Iteration[] }
  );

export interface DraftIssue {
  readonly kind: 'draft';
  readonly id: number;
  title: string;
  body: string;
  readonly creator: string;
  readonly assignees: Set<string>;
  readonly createdAt: Date;
  updatedAt: Date;
}

/** `issue` is a pull request too. */
export type ItemContent = { readonly kind: 'issue'; readonly id: number } | DraftIssue;

/** The option's or the iteration's id, or the value itself. */
export interface ItemValue {
  readonly id: number;
  readonly value: string | number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly creator: string;
}

export interface ProjectItem {
  readonly id: number;
  readonly creator: string;
  content: ItemContent;
  archived: boolean;
  readonly createdAt: Date;
  /** Of the item itself: what happens to its issue does not count. */
  updatedAt: Date;
  /** By the field's id. */
  readonly values: Map<number, ItemValue>;
}

export interface Project {
  readonly id: number;
  readonly owner: string;
  readonly number: number;
  title: string;
  public: boolean;
  closed: boolean;
  readonly createdAt: Date;
  updatedAt: Date;
  readonly fields: Map<number, ProjectField>;
  /** By id, in the order of the board. */
  readonly items: Map<number, ProjectItem>;
}
