/**
 * The timeline is filtered by actor and by kind.
 * @param {ParentNode} root
 * @param {object} course
 */
export function enlivenTimeline(root, course) {}
