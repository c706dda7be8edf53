export { pictureFrom } from './files/pictures.ts'
export { type ImageType, imageTypeOf } from './files/sniff.ts'
export { readStored, storeFile } from './files/store.ts'
export { mostBytes, Upload, uploaded } from './files/upload.ts'
