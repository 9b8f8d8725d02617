/** The words just before and just after a place of a sentence; what stands farther off speaks of something else. */

/** In characters: about eight words. */
const farthest = 45;

export const wordsBefore = (text: string, at: number): string => text.slice(Math.max(0, at - farthest), at);

export const wordsAfter = (text: string, at: number): string => text.slice(at, at + farthest);
