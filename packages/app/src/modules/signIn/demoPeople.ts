import type { ConfigApi } from '@backstage/core-plugin-api';

/** Somebody of the example company, whom the demo lets everybody be. */
export interface DemoPerson {
  /** The reference of a user. */
  user: string;
  name: string;
  /** What they come to the portal as. */
  role: string;
}

const STORAGE_KEY = 'ml-portal-demo-user';

export function readDemoPeople(config: ConfigApi): DemoPerson[] {
  const people = config.getOptionalConfigArray('auth.providers.demo.people');
  return (people ?? []).map(person => ({
    user: person.getString('user'),
    name: person.getString('name'),
    role: person.getString('role'),
  }));
}

/** Whom the reader chose to be; undefined for the guest. */
export function chosenPerson(people: DemoPerson[]): DemoPerson | undefined {
  const user = localStorage.getItem(STORAGE_KEY);
  return people.find(person => person.user === user);
}

/** Begins anew as somebody else: what is on the page was read by another. */
export function become(person: DemoPerson | undefined): void {
  if (person) {
    localStorage.setItem(STORAGE_KEY, person.user);
  } else {
    localStorage.removeItem(STORAGE_KEY);
  }
  window.location.reload();
}
