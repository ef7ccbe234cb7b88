/** A path, or a name with the ending of a picture or a film. */
const file =
  /^(?:[a-z]:)?[\\/]|^file:|\.(?:png|jpe?g|gif|webp|avif|hei[cf]|bmp|svg|tiff?|emf|wmf|mp4|webm|mov)$/i;

/** What cameras, phones and chats call a picture, with its number or time. */
const numbered =
  /^(?:IMG|DSC[NF]?|DJI|PXL|MVIMG|VID|mmexport|snipaste|wx_?camera|(?:Pasted ?)?image|photo|screen ?shot|wechat ?image|(?:企业|钉钉)?(?:微信|QQ|WPS)?(?:图片|图像|照片|截图|截屏)(?:编辑|录屏)?(?:_选择区域)?|屏幕(?:截图|快照))[\s_-]*(?:at[\s_-]*)?[(（]?\d[\d\s_.:：,，年月日时分秒()（）at-]*(?:[AP]M)?(?:_com(?:\.\w+)+)?$/i;

/**
 * Whether the alternative text of a picture is what its file is called: what editors and word processors write there where
 * a person wrote nothing. It says nothing of the picture, and may say who is in it.
 */
export function namesFile(words: string): boolean {
  // Obsidian writes the size there.
  const trimmed = words
    .trim()
    .replace(/\s*\|\s*\d{1,5}(?:x\d{1,5})?$/, "")
    // Some write a backslash before the signs of Markdown.
    .replace(/\\(?=[_-])/g, "");
  return file.test(trimmed) || numbered.test(trimmed);
}
