export { pictureFrom } from './files/pictures.ts'
export { type DocumentType, documentTypeOf, type ImageType, imageTypeOf } from './files/sniff.ts'
export { readStored, storeFile } from './files/store.ts'
export { maybeUploaded, mostBytes, Upload, uploaded } from './files/upload.ts'
