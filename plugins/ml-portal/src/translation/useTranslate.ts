import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ReactElement } from 'react';
import { mlPortalTranslationRef } from './translationRef';

type Messages = (typeof mlPortalTranslationRef)['T'];

/** What i18next's formats take; a value without a format is a text. */
interface FormatTypes {
  number: number;
  datetime: Date;
}

type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

type Trimmed<T> = T extends ` ${infer U}` ? Trimmed<U> : T;

/** `value` or `value, number` or `value, number(style: percent)`, as an object. */
type Placeholder<TPlaceholder, TText> =
  TPlaceholder extends `${infer Name},${infer Format}`
    ? {
        [_ in Name]: Trimmed<Format> extends `${infer Kind extends keyof FormatTypes}${string}`
          ? FormatTypes[Kind]
          : never;
      }
    : {
        [_ in TPlaceholder & string]: TPlaceholder extends 'count'
          ? number
          : TText;
      };

/** What the placeholders of a message take; no message nests another, by `$t()`. */
type Placeholders<TMessage, TText> =
  TMessage extends `${string}{{${infer First}}}${infer Rest}`
    ? Placeholder<First, TText> & Placeholders<Rest, TText>
    : unknown;

type MessageKey<TKey = keyof Messages> = TKey extends `${infer Stem}_${Plural}`
  ? Stem
  : TKey;

/** A function for each message, so that what several messages take is what all of them take. */
type Takers<TText> = {
  [TKey in keyof Messages as MessageKey<TKey>]: (
    values: Placeholders<Messages[TKey], TText> &
      (TKey extends `${string}_${Plural}` ? { count: number } : unknown),
  ) => void;
};

type Values<TKey extends MessageKey, TText> = Takers<TText>[TKey] extends (
  values: infer TValues,
) => void
  ? unknown extends TValues
    ? []
    : [values: TValues]
  : never;

/** Gives the text of a message, in the language of the app. */
export interface Translate {
  <TKey extends MessageKey>(key: TKey, ...values: Values<TKey, string>): string;
  /** With an element among the values, the text is one too. */
  <TKey extends MessageKey>(
    key: TKey,
    ...values: Values<TKey, string | ReactElement>
  ): ReactElement;
}

/**
 * `useTranslationRef` for the texts of this plugin. Backstage's type of `t` goes
 * through all messages again for each one that is used, which takes the compiler
 * minutes with as many as these; this one looks the message up.
 */
export function useTranslate(): Translate {
  return useTranslationRef(mlPortalTranslationRef).t as unknown as Translate;
}
