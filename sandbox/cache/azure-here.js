/** Preloaded into an action: the hosts of Azure's blob storage are found on this machine. */
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';

const { lookup } = dns;
dns.lookup = (host, ...rest) => lookup(host.endsWith('.blob.core.windows.net') ? '127.0.0.1' : host, ...rest);
syncBuiltinESMExports();
