export { looksLikePlace, readLocation, readPlaceText, splitPlaces, type WrittenLocation } from './place.js';
export { defaultTown, hasSeveralTowns, municipalityWith, townNamed } from './towns.js';
