curl --request POST \
  --url https://api.foxapi.cc/v1/videos/generations \
  --header 'Authorization: Bearer <token>' \
  --header 'Content-Type: application/json' \
  --data '
{
  "model": "seedance-2.0-reference-to-video",
  "prompt": "参考 @Image1 的人物造型、@Video1 的运镜节奏、@Audio1 的情绪氛围,生成一段雨夜街头表演视频",
  "image_urls": [
    "https://picsum.photos/id/64/1280/720.jpg"
  ],
  "video_urls": [
    "https://samplelib.com/lib/preview/mp4/sample-5s.mp4"
  ],
  "audio_urls": [
    "https://samplelib.com/lib/preview/mp3/sample-3s.mp3"
  ],
  "aspect_ratio": "adaptive",
  "duration": -1,
  "generate_audio": true
}
'
