import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where the file lies on its server; tells the tests' own locations from others. */
export const SERVED_PATH = '/ml-portal-e2e/catalog-info.yaml';

/** A YAML file on a server of its own, to be changed while the portal follows it. */
export class ServedFile {
  content: string;
  readonly #server: Server;

  private constructor(content: string) {
    this.content = content;
    this.#server = createServer((request, response) => {
      if (request.url !== SERVED_PATH) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, { 'content-type': 'text/yaml' });
      response.end(this.content);
    });
  }

  static async start(content: string): Promise<ServedFile> {
    const file = new ServedFile(content);
    await new Promise<void>(resolve =>
      file.#server.listen(0, '127.0.0.1', resolve),
    );
    return file;
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}${SERVED_PATH}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }
}
