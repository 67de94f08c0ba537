/** The two faces of the sandbox's GitHub. Mount both on one server. */
export { createGitHubGraphql } from './graphql/service.ts';
export { createGitHubRest } from './rest/service.ts';
