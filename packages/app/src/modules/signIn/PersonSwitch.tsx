import { SidebarItem } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import ListItemText from '@material-ui/core/ListItemText';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import SwitchAccountIcon from '@material-ui/icons/SupervisedUserCircle';
import { type MouseEvent, useState } from 'react';
import { become, chosenPerson, readDemoPeople } from './demoPeople';

/** Who the reader is, and who else they may be; nothing outside of a demo. */
export function PersonSwitch() {
  const people = readDemoPeople(useApi(configApiRef));
  const [anchor, setAnchor] = useState<Element | null>(null);
  if (people.length === 0) {
    return null;
  }
  const current = chosenPerson(people);
  const choices = [
    { person: undefined, name: 'Guest', role: 'Member of a team' },
    ...people.map(person => ({ person, name: person.name, role: person.role })),
  ];
  return (
    <>
      <SidebarItem
        icon={SwitchAccountIcon}
        text={`As ${current?.name ?? 'Guest'}`}
        onClick={(event: MouseEvent) => setAnchor(event.currentTarget)}
      />
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        MenuListProps={{ 'aria-label': 'Sign in as' }}
      >
        {choices.map(({ person, name, role }) => (
          <MenuItem
            key={name}
            selected={person?.user === current?.user}
            onClick={() => become(person)}
          >
            <ListItemText primary={name} secondary={role} />
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
