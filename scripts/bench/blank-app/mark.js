// The same moment that the app marks: the frame after the first one with content was painted.
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('interactive')))
