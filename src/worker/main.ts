/** Desk worker: the only holder of keys and database. Ending it forgets the keys. */
import { expose } from 'comlink';
import { createDesk } from './desk/desk.ts';
import { createMachine } from './desk/machine.ts';
import { DeviceDatabase } from './storage/database.ts';

const desk = createDesk(new DeviceDatabase(), createMachine());
self.addEventListener('online', () => {
  void desk.standing().then((standing) => (standing.ok && standing.value === 'unlocked' ? desk.syncSoon() : null));
});
expose(desk);
