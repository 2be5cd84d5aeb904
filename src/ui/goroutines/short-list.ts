/** Verdicts that stand above the view; more would push the pictures out of sight. */
export const SHORT_LIST = 3;
