/** The part of the configuration that is about issues. */

/** `jira`: the address of the site. */
export const issuesConfig = (jira: string) => `issues:
  systems:
    linear: { kind: linear, team: SHOP }
    github: { kind: github-issues, repo: acme/app }
    jira: { kind: jira, url: "${jira}", project: OPS }
    # The token of the workflow sees no projects: this one comes under \`env:\` of the step.
    roadmap: { kind: github-project, owner: acme, number: 1, token-env: PROJECTS_TOKEN }
  # Logins on GitHub. Who is not listed is found by the e-mail address, or left alone.
  users:
    octocat: { linear: ada@example.com }
    grace-h: { linear: grace@example.com }
  # Sooner than that after one another, two edits count as one moment. 10s is usual.
  concurrent-within: 3s

  pairs:
    # What is planned is also seen by the department, and by everybody on the board. The backlog is not.
    - between: [linear, jira, roadmap]
      filter: { linear: { state: [Todo, In Progress, In Review, Done] } }
      direction: { from: [linear, jira], to: [linear, jira, roadmap] }
      fields:
        title: { direction: both }
        description: { on-conflict: merge }
        state:
          in:
            linear: { map: { Todo: todo, Backlog: todo, In Progress: doing, In Review: doing, Done: done, Canceled: done } }
            jira: { map: { To Do: todo, In Progress: doing, Done: done } }
            roadmap: { field: Status, map: { Todo: todo, In Progress: doing, Done: done } }
        points:
          type: number
          on-conflict: manual # nothing is written until somebody has chosen
          in: { linear: estimate, jira: Story Points, roadmap: Size }
        due-date: { in: { roadmap: { field: Due, type: date } } }

    # The team plans in Linear, and answers those who use the shop in GitHub.
    - between: [linear, github]
      fields:
        title: both
        description: { on-conflict: merge }
        # A new report comes into the backlog, the first of its kind.
        state: { map: { Backlog: open, Todo: open, In Progress: open, In Review: open, Done: closed, Canceled: closed } }
        labels: both
        priority: { direction: linear-to-github, as: label, prefix: "priority: " }
        assignees: both
      comments: true

`;
