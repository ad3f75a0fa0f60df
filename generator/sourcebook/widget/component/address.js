import { rootOf } from "./data.js";

/**
 * The address of a page of the course.
 * @param {object} course `suffix` is what the host puts behind a page's name
 * @param {string} page
 * @returns {string}
 */
export function addressOf(course, page) {
  return `${rootOf(course)}${page}${course.suffix ?? ".html"}`;
}
