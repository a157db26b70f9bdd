import {
  type EntityProvider,
  type EntityProviderConnection,
  locationSpecToLocationEntity,
} from '@backstage/plugin-catalog-node';
import { documentsInDirectory } from '@ml-portal/backstage-plugin-ml-portal-node';

/** Has the catalog read the models that templates publish into a folder. */
export class ModelDirectoryProvider implements EntityProvider {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
  }

  getProviderName(): string {
    return 'ml-portal-model-directory';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    const location = locationSpecToLocationEntity({
      location: {
        type: 'file',
        target: documentsInDirectory(this.#directory),
        // There is none before the first model.
        presence: 'optional',
      },
    });
    await connection.applyMutation({
      type: 'full',
      entities: [{ entity: location, locationKey: this.getProviderName() }],
    });
  }
}
