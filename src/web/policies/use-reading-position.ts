import { useEffect, useState } from 'react';

/** Which of these anchors the reader is in: the last one whose beginning has passed the window’s middle. */
export function useReadingPosition(anchors: readonly string[]): string | null {
  const [here, setHere] = useState<string | null>(anchors[0] ?? null);
  const key = anchors.join(' ');
  useEffect(() => {
    const ids = key.split(' ');
    let frame = 0;
    const look = () => {
      frame = 0;
      const line = window.innerHeight * 0.45;
      const passed = ids.findLast((id) => {
        const element = document.getElementById(id);
        return element !== null && element.getBoundingClientRect().top <= line;
      });
      setHere(passed ?? ids[0] ?? null);
    };
    const onScroll = () => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      window.removeEventListener('scroll', onScroll);
      cancelAnimationFrame(frame);
    };
  }, [key]);
  return here;
}
