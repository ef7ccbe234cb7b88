/** Measure words that follow a figure in reports, as a class of characters for regular expressions with the `u` flag. */
export const measures = "次个项条篇场份件名人户家期批处所轮节堂套册课站亩吨米元万亿年月日时分%％";
