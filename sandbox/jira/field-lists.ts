/** Labels, components and versions: lists whose elements are added and removed one by one. */
import { type Field, idOf, labelValue, listField } from './field.ts';
import type { JiraIssue } from './issue.ts';
import { projectOf } from './lookup.ts';
import { type Reading, viewNamed } from './view.ts';

const system = (id: string, items: string) => ({ type: 'array', system: id, items });

const versionsOf = (reading: Reading, issue: JiraIssue) => projectOf(reading.site, issue).versions;
const componentsOf = (reading: Reading, issue: JiraIssue) => projectOf(reading.site, issue).components;

export const listFields: readonly Field[] = [
  listField(
    {
      id: 'labels',
      name: 'Labels',
      schema: system('labels', 'string'),
      view: (_, issue) => issue.labels,
    },
    {
      get: (issue) => issue.labels,
      put: (issue, labels) => {
        issue.labels = labels;
      },
      element: (_, value) => labelValue(value),
    },
  ),
  listField(
    {
      id: 'components',
      name: 'Components',
      schema: system('components', 'component'),
      view: (reading, issue) =>
        issue.components.map((id) => viewNamed(reading, 'component', componentsOf(reading, issue), id)),
    },
    {
      get: (issue) => issue.components,
      put: (issue, components) => {
        issue.components = components;
      },
      element: ({ project }, value) => idOf(project.components, value),
    },
  ),
  listField(
    {
      id: 'fixVersions',
      name: 'Fix versions',
      schema: system('fixVersions', 'version'),
      view: (reading, issue) =>
        issue.fixVersions.map((id) => viewNamed(reading, 'version', versionsOf(reading, issue), id)),
    },
    {
      get: (issue) => issue.fixVersions,
      put: (issue, versions) => {
        issue.fixVersions = versions;
      },
      element: ({ project }, value) => idOf(project.versions, value),
    },
  ),
];
