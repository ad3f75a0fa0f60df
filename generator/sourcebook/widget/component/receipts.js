/**
 * References to facts in the prose open a receipt: the words, their source and its date.
 * @param {ParentNode} root
 * @param {object} course
 */
export function enlivenReceipts(root, course) {}
