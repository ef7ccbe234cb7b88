/**
 * The style of what a reading copy of ours has beside its text: names in the margin, numbers of steps. It is not of the
 * speech, and is not read back.
 */
export const asideStyle = "RostrumAside";
