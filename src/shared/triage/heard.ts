/** How the terms of a complaint are marked in `TriageIndex.heard` while its lines are read: 0 is none of them. */
export const small = 1
export const telling = 2
