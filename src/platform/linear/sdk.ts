/** What is called of the vendor's package: the bundle leaves the rest of it out. */
export { UsersQuery } from '@linear/sdk';
