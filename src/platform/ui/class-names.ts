/** Joins the class names that apply; what is false, empty or missing is left out. */
export const classNames = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(' ')
