import {
  entityPresentationApiRef,
  type EntityPresentationApi,
} from '@backstage/plugin-catalog-react';
import { TestApiProvider } from '@backstage/test-utils';
import { renderHook, waitFor } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { useTitles } from './useTitles';

const CORE_IT = 'group:default/core-it';
const CARDS = 'group:default/cards';

/** The titles that a hook gives, with an app that has some of its own. */
function titlesIn(presentations?: Partial<EntityPresentationApi>) {
  return renderHook(
    ({ refs }) => {
      const titleOf = useTitles(refs);
      return refs.map(titleOf);
    },
    {
      initialProps: { refs: [CORE_IT] },
      wrapper: ({ children }: PropsWithChildren<{ refs?: string[] }>) =>
        presentations ? (
          <TestApiProvider apis={[[entityPresentationApiRef, presentations]]}>
            {children}
          </TestApiProvider>
        ) : (
          <TestApiProvider apis={[]}>{children}</TestApiProvider>
        ),
    },
  );
}

const forEntity = jest.fn((ref: unknown) => {
  const presentation = { primaryTitle: `The ${ref}`, entityRef: String(ref) };
  return { snapshot: presentation, promise: Promise.resolve(presentation) };
});

describe('useTitles', () => {
  it('gives names until the app says what it calls them', async () => {
    const { result, rerender } = titlesIn({ forEntity });
    expect(result.current).toEqual(['core-it']);
    await waitFor(() => expect(result.current).toEqual([`The ${CORE_IT}`]));
    rerender({ refs: [CARDS, CORE_IT] });
    expect(result.current).toEqual(['cards', `The ${CORE_IT}`]);
    await waitFor(() =>
      expect(result.current).toEqual([`The ${CARDS}`, `The ${CORE_IT}`]),
    );
  });

  it('asks again only for others', async () => {
    const { result, rerender } = titlesIn({ forEntity });
    await waitFor(() => expect(result.current).toEqual([`The ${CORE_IT}`]));
    forEntity.mockClear();
    rerender({ refs: [CORE_IT] });
    await waitFor(() => expect(result.current).toEqual([`The ${CORE_IT}`]));
    expect(forEntity).not.toHaveBeenCalled();
  });

  it('gives names where the app says nothing', async () => {
    const { result } = titlesIn();
    await waitFor(() => expect(result.current).toEqual(['core-it']));
  });
});
