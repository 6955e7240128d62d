const number = new Intl.NumberFormat('vi', { maximumFractionDigits: 1 });

/** «820 B», «34 KB», «1,2 MB» */
export function toSize(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1000) return `${Math.round(bytes / 1024)} KB`;
  return `${number.format(bytes / 1024 / 1024)} MB`;
}
