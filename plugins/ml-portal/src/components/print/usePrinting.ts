import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

const here = () => ({
  at: new Date().toISOString(),
  address: window.location.href,
});

/** When and at which address the page was printed last. */
export function usePrinting() {
  const [printing, setPrinting] = useState(here);
  useEffect(() => {
    // Whatever is drawn later comes too late for the paper.
    const onPrint = () => flushSync(() => setPrinting(here()));
    window.addEventListener('beforeprint', onPrint);
    return () => window.removeEventListener('beforeprint', onPrint);
  }, []);
  return printing;
}
