import { useState } from 'react';
import { messageOf } from './messageOf';

/** What is wrong with each field, where something is. */
export type Complaints<K extends string> = Partial<Record<K, string>>;

/** What the server says of fields, which it calls by their names: `reason: is too long; …`. */
export function complaintsIn<K extends string>(
  message: string,
  fields: readonly K[],
): Complaints<K> {
  const complaints: Complaints<K> = {};
  for (const part of message.split('; ')) {
    const [, name, text] = /^(\w+)(?:\.\w+)*: (.+)$/.exec(part) ?? [];
    const field = fields.find(each => each === name);
    if (field) {
      complaints[field] ??= text;
    }
  }
  return complaints;
}

/** Shows at each field what the server finds wrong with it. */
export function useComplaints<K extends string>(fields: readonly K[]) {
  const [complaints, setComplaints] = useState<Complaints<K>>({});
  /** Sends something, and hears what the server complains of. */
  const hear = async <T>(send: () => Promise<T>): Promise<T> => {
    setComplaints({});
    try {
      return await send();
    } catch (error) {
      setComplaints(complaintsIn(messageOf(error), fields));
      throw error;
    }
  };
  return { complaints, hear };
}
