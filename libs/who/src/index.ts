export { capacityInWords, readCapacity } from './capacity.js';
export { priceInWords, readPrice, type WrittenPrice } from './money.js';
export { readAccessibility, readAges, readCategory, readOrganisers, readTargetGroups } from './people.js';
export { readSignup, type WrittenSignup } from './signup.js';
export { noteWords, type WrittenAccessibility } from './vocabularies.js';
