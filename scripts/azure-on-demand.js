/**
 * In the bundle, what `@actions/cache` gets for Azure's storage library, which is two thirds of the cache's
 * client: the same calls, and the library is loaded with the first of them. A lookup that finds nothing and a
 * cache that is not Azure's (of GitHub Enterprise Server, say) never load it. On GitHub it is needed as soon
 * as the lookup has been answered, so there it loads while that answer is on its way.
 */
const library = () => import('@azure/storage-blob');

if (process.env.GITHUB_SERVER_URL === 'https://github.com') void library();

export class BlockBlobClient {
  #client;

  constructor(...address) {
    this.#client = async () => new (await library()).BlockBlobClient(...address);
  }

  async getProperties(...options) {
    return (await this.#client()).getProperties(...options);
  }

  async downloadToBuffer(...part) {
    return (await this.#client()).downloadToBuffer(...part);
  }

  async uploadFile(...file) {
    return (await this.#client()).uploadFile(...file);
  }
}

export class BlobClient {
  #address;

  constructor(...address) {
    this.#address = address;
  }

  getBlockBlobClient() {
    return new BlockBlobClient(...this.#address);
  }
}
