import Typography from '@material-ui/core/Typography';
import { useEffect, useRef } from 'react';

/**
 * Says what came of a dialog. Takes the focus where that would be lost: a step
 * that is taken often takes the button away that led to it.
 */
export function Outcome(props: { text?: string; dialogOpen: boolean }) {
  const { text, dialogOpen } = props;
  const element = useRef<HTMLDivElement>(null);
  // Words at first are of a dialog on the page before.
  const wasOpen = useRef(Boolean(text));
  // The dialog has given the focus back by now, if it could.
  useEffect(() => {
    if (wasOpen.current && !dialogOpen) {
      const isLost = document.activeElement === document.body;
      if (text || isLost) {
        element.current?.focus();
      }
    }
    wasOpen.current = dialogOpen;
  }, [text, dialogOpen]);
  return (
    <Typography
      ref={element}
      component="div"
      variant="body2"
      role="status"
      tabIndex={-1}
      paragraph={Boolean(text)}
    >
      {text}
    </Typography>
  );
}
