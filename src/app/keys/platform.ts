/** Whether ⌘ takes the place of Ctrl here. */
export const onMac = /Mac|iPhone|iPad/.test(navigator.platform);
