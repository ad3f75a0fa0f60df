/**
 * Cells of the matrix of positions open the words that they rest on.
 * @param {ParentNode} root
 * @param {object} course
 */
export function enlivenMatrix(root, course) {}
