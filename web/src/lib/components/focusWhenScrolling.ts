import type { Attachment } from 'svelte/attachments';

/** Lets the keyboard reach a frame while it has something to scroll to, and no longer. */
export const focusWhenScrolling: Attachment<HTMLElement> = (frame) => {
  const observer = new ResizeObserver(() => {
    if (frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0;
    else frame.removeAttribute('tabindex');
  });
  observer.observe(frame);
  return () => observer.disconnect();
};
