curl --request POST \
  --url https://api.foxapi.cc/v1/videos/generations \
  --header 'Authorization: Bearer <token>' \
  --header 'Content-Type: application/json' \
  --data '
{
  "model": "kling-v3-motion-control",
  "image_url": "https://example.com/person.jpg",
  "video_url": "https://example.com/dance.mp4",
  "mode": "pro",
  "prompt": "人物跟随参考视频的舞蹈动作,流畅自然",
  "character_orientation": "image",
  "keep_original_sound": "no"
}
'
